/** The services around the spreadsheet: locks, time, logs, the session and the script itself. */
import { EnumValue } from '../api';
import { isDate, Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import { dateText } from '../model/display';
import { momentOf, serialAt, shownAt } from '../model/zones';

export class LockServiceService extends Service {
  readonly className = 'LockService';
  readonly #lock = new LockOfDocument(this.run);

  getDocumentLock(): LockOfDocument {
    return this.#lock;
  }
}

export class LockOfDocument extends Service {
  readonly className = 'Lock';

  #take(patience: unknown): boolean {
    if (typeof patience !== 'number')
      throw new GoogleError("The parameters () don't match the method signature for Lock.");
    const { hooks } = this.run.world;
    if (hooks.lock === 'held') this.run.spend(patience);
    this.run.holdsLock = hooks.lock !== 'held';
    return this.run.holdsLock;
  }

  tryLock(patience: unknown): boolean {
    return this.#take(patience);
  }

  waitLock(patience: unknown): void {
    if (this.#take(patience)) return;
    throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.run.holdsLock;
  }

  /** What is written but not flushed may reach the spreadsheet after the next one has begun: never right. */
  releaseLock(): void {
    if (this.run.holdsLock && this.run.unflushed) {
      throw this.run.fault('EMULATOR: writes were not flushed before the lock was released');
    }
    this.run.holdsLock = false;
  }
}

const SERIAL_OF_1970 = 25_569;

export class UtilitiesService extends Service {
  readonly className = 'Utilities';

  sleep(milliseconds: number): void {
    this.run.spend(milliseconds);
  }

  /** Patterns of SimpleDateFormat: `yyyy-MM-dd'T'HH:mm:ss`. */
  formatDate(date: unknown, zone: string, pattern: string): string {
    if (!isDate(date))
      throw new GoogleError("The parameters don't match the method signature for Utilities.formatDate.");
    // Serial numbers here are exact to the millisecond.
    const shown = shownAt(serialAt(date.getTime(), zone));
    return pattern
      .split(/('(?:[^']|'')*')/u)
      .map((part) => (part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") || "'" : javaText(shown, part)))
      .join('');
  }

  /** The other way, for patterns of digits: what is missing of the time is midnight. */
  parseDate(text: string, zone: string, pattern: string): Date {
    const names: readonly string[] = Array.from(pattern.matchAll(/y+|M+|d+|H+|m+|s+/gu), ([token]) => token.charAt(0));
    const shape = pattern.replace(/y+|M+|d+|H+|m+|s+/gu, '(\\d+)').replaceAll("'", '');
    const digits = new RegExp(`^${shape}`, 'u').exec(text);
    if (digits === null) throw new GoogleError(`Unparseable date: "${text}"`);
    const part = (name: string): number => (names.includes(name) ? Number(digits[names.indexOf(name) + 1]) : 0);
    const days = Date.UTC(part('y'), part('M') - 1, part('d'), part('H'), part('m'), part('s')) / 86_400_000;
    return new Date(momentOf(days + SERIAL_OF_1970, zone));
  }

  getUuid(): string {
    return '00000000-0000-4000-8000-000000000000';
  }
}

function javaText(date: Date, pattern: string): string {
  const minutes = pattern.replaceAll('mm', () => String(date.getUTCMinutes()).padStart(2, '0'));
  return dateText(date, minutes);
}

export class SessionService extends Service {
  readonly className = 'Session';

  getScriptTimeZone(): string {
    return this.run.world.scriptTimeZone;
  }

  getActiveUserLocale(): string {
    return 'vi';
  }

  getEffectiveUser(): UserService {
    return new UserService(this.run);
  }

  getActiveUser(): UserService {
    return new UserService(this.run);
  }
}

export class UserService extends Service {
  readonly className = 'User';

  getEmail(): string {
    return this.run.world.user.email;
  }
}

export class ScriptAppService extends Service {
  readonly className = 'ScriptApp';

  getAuthorizationInfo(): AuthorizationInfoService {
    return new AuthorizationInfoService(this.run);
  }
}

export class AuthorizationInfoService extends Service {
  readonly className = 'AuthorizationInfo';

  getAuthorizationStatus(): EnumValue {
    return EnumValue.of('AuthorizationStatus', this.run.world.user.authorised ? 'NOT_REQUIRED' : 'REQUIRED');
  }
}

/** `console` and `Logger` write to the log of the script, which the user never sees. */
export class LogService extends Service {
  constructor(
    run: Execution,
    readonly className: 'console' | 'Logger',
  ) {
    super(run);
  }

  #note(given: readonly unknown[]): void {
    this.run.world.seen.logs.push(given.map(String).join(' '));
  }

  log(...given: readonly unknown[]): void {
    this.#note(given);
  }

  info(...given: readonly unknown[]): void {
    this.#note(given);
  }

  warn(...given: readonly unknown[]): void {
    this.#note(given);
  }

  error(...given: readonly unknown[]): void {
    this.#note(given);
  }
}

/** A service of which nothing is emulated: every call says so, or that the scope for it is missing. */
export class UnemulatedService extends Service {
  constructor(
    run: Execution,
    readonly className: string,
  ) {
    super(run);
  }
}
