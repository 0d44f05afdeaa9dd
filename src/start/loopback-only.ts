// Preloaded into the Playground's process: whatever it listens on, it listens on loopback.
// It offers no switch for that, binds all interfaces and asks nobody who they are.
import net from 'node:net';

net.Server.prototype.listen = new Proxy(net.Server.prototype.listen, {
  apply(listen, server, args) {
    const [where] = args;
    const options = typeof where === 'object' && where !== null ? where : { port: Number(where ?? 0) };
    const callback = args.find((arg) => typeof arg === 'function');
    return Reflect.apply(listen, server, [{ ...options, host: '127.0.0.1' }, callback]);
  },
});
