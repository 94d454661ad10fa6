import { contentHash, parseContentHash, type BlobStore, type ContentHash } from '../weights/index.js';
import { storeUnavailable } from './store-unavailable.js';

/** Where an S3-compatible store is, and who may use it. What is left out, the official client finds as it always does. */
export interface S3Options {
  readonly bucket: string;
  /** Put before every name, such as `models/`. */
  readonly prefix?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The part of `@aws-sdk/client-s3` that is used; the package is an optional peer, and its types are not ours to depend on. */
interface S3Client {
  send(command: object): Promise<{ readonly Body?: { transformToByteArray(): Promise<Uint8Array> } }>;
}
type Command = new (input: object) => object;
interface S3Package {
  readonly S3Client: new (options: object) => S3Client;
  readonly PutObjectCommand: Command;
  readonly GetObjectCommand: Command;
  readonly HeadObjectCommand: Command;
  readonly DeleteObjectCommand: Command;
}

const isMissing = (error: unknown): boolean =>
  (error as { $metadata?: { httpStatusCode?: unknown } }).$metadata?.httpStatusCode === 404;

interface OpenS3 {
  readonly client: S3Client;
  readonly s3: S3Package;
}

async function openS3({ credentials, endpoint, region = 'us-east-1' }: S3Options, place: string): Promise<OpenS3> {
  const name = '@aws-sdk/client-s3';
  const s3 = await (import(name) as Promise<S3Package>).catch(() => {
    throw storeUnavailable(place, `needs the package ${name}: npm install ${name}`);
  });
  const client = new s3.S3Client({
    region,
    // Servers of one's own answer under one host name, whatever the bucket.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(credentials !== undefined && { credentials }),
  });
  return { client, s3 };
}

/**
 * Models and checkpoints in a bucket of an S3-compatible store, each under its content hash, through the official client
 * (`npm install @aws-sdk/client-s3`). Bytes are checked against their name when they come back.
 * @throws PrivacyError `store-unavailable` where the client is not installed, the store fails or refuses, or it gives other bytes
 */
export function s3BlobStore(options: S3Options): BlobStore {
  const place = `s3://${options.bucket}/${options.prefix ?? ''}`;
  let opened: Promise<OpenS3> | undefined;
  const failed = (error: unknown): Error =>
    storeUnavailable(place, `failed: ${error instanceof Error ? error.message : String(error)}`);
  const send = async (
    command: 'PutObjectCommand' | 'GetObjectCommand' | 'HeadObjectCommand' | 'DeleteObjectCommand',
    name: ContentHash,
    more: object = {},
  ): ReturnType<S3Client['send']> => {
    const { client, s3 } = await (opened ??= openS3(options, place));
    try {
      return await client.send(
        new s3[command]({ Bucket: options.bucket, Key: `${options.prefix ?? ''}${name}`, ...more }),
      );
    } catch (error) {
      if (isMissing(error)) throw error;
      throw failed(error);
    }
  };
  const has = async (name: ContentHash): Promise<boolean> => {
    try {
      await send('HeadObjectCommand', parseContentHash(name));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };
  return Object.freeze({
    has,
    async put(bytes: Uint8Array) {
      const name = contentHash(bytes);
      if (!(await has(name))) await send('PutObjectCommand', name, { Body: bytes, ContentLength: bytes.length });
      return name;
    },
    async get(name: ContentHash) {
      try {
        const { Body } = await send('GetObjectCommand', parseContentHash(name));
        const bytes = await Body?.transformToByteArray().catch((error: unknown) => {
          throw failed(error);
        });
        if (bytes === undefined || contentHash(bytes) !== name)
          throw storeUnavailable(place, `gave other bytes than ${name}`);
        return bytes;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async delete(name: ContentHash) {
      await send('DeleteObjectCommand', parseContentHash(name));
    },
  });
}
