import { type BlobStore } from '../weights/index.js';
/** Where an S3-compatible store is, and who may use it. What is left out, the official client finds as it always does. */
export interface S3Options {
    readonly bucket: string;
    /** Put before every name, such as `models/`. */
    readonly prefix?: string;
    readonly endpoint?: string;
    readonly region?: string;
    readonly credentials?: {
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
    };
}
/**
 * Models and checkpoints in a bucket of an S3-compatible store, each under its content hash, through the official client
 * (`npm install @aws-sdk/client-s3`). Bytes are checked against their name when they come back.
 * @throws PrivacyError `store-unavailable` where the client is not installed, the store fails or refuses, or it gives other bytes
 */
export declare function s3BlobStore(options: S3Options): BlobStore;
