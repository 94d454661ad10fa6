import { type AtomicEvent, type DpEvent, type NeighboringRelation } from '../events/event.js';
import type { PrivacyProfile } from '../profile.js';
/**
 * An accountant is an algebra of privacy losses: what one event costs, and how costs add up.
 * It never sees repetition or composition as events; {@link accountant} folds those, so that none can forget them.
 */
export interface LossAlgebra<Loss, Profile extends PrivacyProfile = PrivacyProfile> {
    readonly name: string;
    readonly relation: NeighboringRelation;
    /** Whether the bound stays valid when each event may depend on earlier outputs, so that a filter may use it. */
    readonly adaptive: boolean;
    readonly zero: Loss;
    /** The loss of one event, or undefined where this accountant has no bound for its kind ("unsupported" is not zero). */
    of(event: AtomicEvent): Loss | undefined;
    compose(first: Loss, second: Loss): Loss;
    repeat(loss: Loss, times: number): Loss;
    /**
     * A loss that is no less than either: what an event costs of which one part or another is all that a neighbour can change.
     *
     * Why the worst part is enough (parallel composition). Let parts x₁ … xₙ of the data be asked M₁ … Mₙ, chosen in advance, with randomness of
     * their own, and let neighbours differ in part i alone. All other answers have one distribution on both, independent of the i-th: the
     * pair of the whole is (Pᵢ × R, Qᵢ × R), whose likelihood ratio is that of (Pᵢ, Qᵢ), so that every divergence is as of Mᵢ. Which i it is the
     * neighbours decide, so the bound has to hold for all of them: H_γ ≤ maxᵢ H_γ(Mᵢ), and the profile of the least loss above all is enough.
     * Where neighbours differ in k parts, change one after the other within the one product: the pair is that of k of the Mᵢ
     * composed, each of which costs no more than the worst does. This holds of each event whatever was seen before, so composing it with others,
     * adaptively too, needs no more than an accountant's own theorem.
     */
    worst(first: Loss, second: Loss): Loss;
    profile(loss: Loss): Profile;
}
export interface Accountant<Profile extends PrivacyProfile = PrivacyProfile> {
    readonly name: string;
    readonly relation: NeighboringRelation;
    readonly adaptive: boolean;
    /** Throws `unsupported-event` where the accountant has no bound for a part of the event. */
    profile(event: DpEvent): Profile;
}
/**
 * The one fold over an event tree. It keeps its own stack, so that a tree a million levels deep is as good as a flat one,
 * and takes each distinct frozen event's loss once.
 */
export declare function lossOf<Loss>(algebra: LossAlgebra<Loss>, root: DpEvent): Loss;
/** Makes an accountant of a loss algebra. */
export declare const accountant: <Loss, Profile extends PrivacyProfile>(algebra: LossAlgebra<Loss, Profile>) => Accountant<Profile>;
