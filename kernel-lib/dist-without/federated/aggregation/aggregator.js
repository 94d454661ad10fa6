export {};
//# sourceMappingURL=aggregator.js.map