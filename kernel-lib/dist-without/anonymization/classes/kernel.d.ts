import { type KernelMemory } from '../../wasm/instantiate.js';
import type { Grouper, GrouperShape } from './grouper.js';
/** Addresses of regions one after another, each aligned for vectors; `end` is where memory may end. */
export declare function regions<Name extends string>(bytes: Readonly<Record<Name, number>>): Record<Name | 'end', number>;
/** Grows a kernel's memory until it reaches `end`. */
export declare function reach({ memory }: KernelMemory, end: number): void;
/** The most bytes that the kernel's 32-bit addresses reach; beyond it the plain reference does the work. */
export declare const ADDRESSABLE: number;
/** Groups rows in WebAssembly, and in plain typed arrays where that cannot run. */
export declare function grouperOf(shape: GrouperShape): Grouper;
