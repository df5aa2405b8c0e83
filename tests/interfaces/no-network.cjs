// Loaded before a program: says on standard error when it is about to use the network, and ends it.
const { writeSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const forbid = (owner, name) => {
  owner[name] = () => {
    writeSync(2, `used the network: ${name}\n`);
    process.exit(99);
  };
};
forbid(net.Socket.prototype, 'connect');
forbid(net.Server.prototype, 'listen');
for (const name of ['bind', 'connect', 'send']) forbid(dgram.Socket.prototype, name);
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) forbid(dns, name);
