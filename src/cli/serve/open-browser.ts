/** Opens an address in the user's browser with what the platform has for it. */
import { spawn } from 'node:child_process';

/** The program and its words that open an address on a platform. */
export function opener(platform: NodeJS.Platform, address: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

/** Opens the address; when there is no opener nothing happens, as the address is printed anyway. */
export function openBrowser(address: string): void {
  const [program, words] = opener(process.platform, address);
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
