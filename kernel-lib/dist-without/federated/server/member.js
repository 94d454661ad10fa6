export {};
//# sourceMappingURL=member.js.map