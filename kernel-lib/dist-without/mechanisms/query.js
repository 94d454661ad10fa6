export {};
//# sourceMappingURL=query.js.map