export {};
//# sourceMappingURL=certified.js.map