/** A client that may take part. */
export interface FederationMember {
    readonly id: string;
    /** Its Ed25519 public key in PEM: requests are signed with the private one. Without it, its certificate says who it is. */
    readonly key?: string;
}
