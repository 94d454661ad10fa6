import { contentHash, parseContentHash } from '../weights/index.js';
import { storeUnavailable } from './store-unavailable.js';
const isMissing = (error) => error.$metadata?.httpStatusCode === 404;
async function openS3({ credentials, endpoint, region = 'us-east-1' }, place) {
    const name = '@aws-sdk/client-s3';
    const s3 = await import(name).catch(() => {
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
export function s3BlobStore(options) {
    const place = `s3://${options.bucket}/${options.prefix ?? ''}`;
    let opened;
    const failed = (error) => storeUnavailable(place, `failed: ${error instanceof Error ? error.message : String(error)}`);
    const send = async (command, name, more = {}) => {
        const { client, s3 } = await (opened ??= openS3(options, place));
        try {
            return await client.send(new s3[command]({ Bucket: options.bucket, Key: `${options.prefix ?? ''}${name}`, ...more }));
        }
        catch (error) {
            if (isMissing(error))
                throw error;
            throw failed(error);
        }
    };
    const has = async (name) => {
        try {
            await send('HeadObjectCommand', parseContentHash(name));
            return true;
        }
        catch (error) {
            if (isMissing(error))
                return false;
            throw error;
        }
    };
    return Object.freeze({
        has,
        async put(bytes) {
            const name = contentHash(bytes);
            if (!(await has(name)))
                await send('PutObjectCommand', name, { Body: bytes, ContentLength: bytes.length });
            return name;
        },
        async get(name) {
            try {
                const { Body } = await send('GetObjectCommand', parseContentHash(name));
                const bytes = await Body?.transformToByteArray().catch((error) => {
                    throw failed(error);
                });
                if (bytes === undefined || contentHash(bytes) !== name)
                    throw storeUnavailable(place, `gave other bytes than ${name}`);
                return bytes;
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw error;
            }
        },
        async delete(name) {
            await send('DeleteObjectCommand', parseContentHash(name));
        },
    });
}
//# sourceMappingURL=s3-blobs.js.map