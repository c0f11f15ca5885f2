// Completes package-lock.json with the optional packages of other platforms, where the registry it was made with does not serve them.
import { readFileSync, writeFileSync } from 'node:fs';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const PLATFORMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPUS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBCS = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };
let added = 0;
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const nested = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    const shared = `node_modules/${name}`;
    if (lock.packages[nested] !== undefined || lock.packages[shared] !== undefined) continue;
    const words = name.split(/[/-]/);
    const os = PLATFORMS.find((word) => words.includes(word));
    const cpu = CPUS.find((word) => words.includes(word));
    if (!/^\d+\.\d+\.\d+/.test(range) || cpu === undefined) {
      console.error('left alone', place, name, range);
      continue;
    }
    const libc = os === 'linux' ? words.map((word) => LIBCS[word]).find(Boolean) : undefined;
    lock.packages[shared] = {
      version: range,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
