export {};
//# sourceMappingURL=noise-stream.js.map