export {};
//# sourceMappingURL=norm.js.map