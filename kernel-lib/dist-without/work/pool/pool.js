export {};
//# sourceMappingURL=pool.js.map