export {};
//# sourceMappingURL=suiting.js.map