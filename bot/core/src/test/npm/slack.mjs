// A Slack Web API for the tests. It takes one line, the seed; says one, its port; and ends with whoever started it.
import net from 'node:net';
import readline from 'node:readline';

// The emulator would listen on every interface.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function () {
  return listen.call(this, 0, '127.0.0.1', () => console.log(this.address().port));
};

const { createEmulator } = await import('emulate');
const input = readline.createInterface({ input: process.stdin });
input.once('line', (line) => createEmulator({ service: 'slack', seed: { slack: JSON.parse(line) } }));
input.once('close', () => process.exit());
