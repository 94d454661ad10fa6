export {};
//# sourceMappingURL=example-loss.js.map