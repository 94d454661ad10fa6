export {};
//# sourceMappingURL=optimizer.js.map