export {};
//# sourceMappingURL=dataset-entry.js.map