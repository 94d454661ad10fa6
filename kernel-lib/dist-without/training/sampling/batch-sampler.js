export {};
//# sourceMappingURL=batch-sampler.js.map