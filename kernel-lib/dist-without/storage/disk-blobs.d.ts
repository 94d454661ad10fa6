import { type BlobStore } from '../weights/index.js';
/**
 * Models and checkpoints in a folder, each in a file of its content's name. A blob is written aside, flushed to the disk and then
 * renamed, so that a name that is there has all of its bytes, whatever crashed.
 * @throws PrivacyError `store-unavailable` where bytes that were put are no longer what their name says
 */
export declare function diskBlobStore(folder: string): BlobStore;
