/** Puts back what this Node no longer has; what it has is left alone. */
export declare function restoreNodeUtil(): void;
