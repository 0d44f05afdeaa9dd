// Preloaded into both children of `npm start`: they end when their parent is gone, even when it was killed without warning,
// so that no port stays taken. The channel to the parent is all they need for it; nothing is sent over it.

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// A listener alone would keep a process alive that has nothing else to do.
process.channel?.unref();

export {};
