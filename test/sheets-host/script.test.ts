/** How a script runs: a bare context, fresh each time, with Google's services, scopes, limits and transport. */
import { spreadsheet, pushed } from './script';
import { GoogleSheets } from '.';

const SHEET = 'Trang tính1';

describe('an execution', () => {
  it('has the language and Google’s services, and nothing of a browser or of Node', () => {
    const host = spreadsheet();
    const body = `return [typeof SpreadsheetApp, typeof Promise, typeof setTimeout, typeof fetch, typeof process, typeof URL, typeof SharedArrayBuffer].join()`;
    expect(host.execute('menu', 'run', body)).toBe('object,function,undefined,undefined,undefined,undefined,undefined');
  });

  it('remembers nothing of the one before', async () => {
    const host = spreadsheet({ code: 'let count = 0; function next() { count += 1; return count; }' });
    await expect(host.call('next', null)).resolves.toBe(1);
    await expect(host.call('next', null)).resolves.toBe(1);
  });

  it('settles promises before it ends', () => {
    const host = spreadsheet();
    host.execute('menu', 'run', `(async () => { await null; sheet.getRange('A1').setValue('xong'); })()`);
    expect(host.book.value(SHEET, 'A1')).toBe('xong');
  });

  it('follows the simulated clock', () => {
    const host = spreadsheet({ now: '2023-10-02T02:00:00Z' });
    host.hooks.costPerCall = 500;
    const body = `const before = Date.now(); sheet.getRange('A1').getValues(); return [new Date().toISOString(), Date.now() - before, new Date(0).getTime()].join()`;
    expect(host.execute('menu', 'run', body)).toBe('2023-10-02T02:00:01.000Z,500,0');
  });

  it('counts the calls that go to Google', () => {
    const host = spreadsheet();
    host.execute(
      'menu',
      'run',
      `const range = sheet.getRange('A1:B2'); range.getValues(); range.setValues([[1, 2], [3, 4]]); SpreadsheetApp.flush()`,
    );
    expect(host.last.calls).toEqual(['getSheets', 'getValues', 'setValues', 'flush']);
  });

  it('ends after six minutes, whatever the script catches', () => {
    const host = spreadsheet();
    host.hooks.costPerCall = 200_000;
    const body = `for (let row = 1; row < 9; row += 1) { try { sheet.getRange(row, 1).setValue(row); } catch { /* goes on */ } }`;
    expect(() => host.execute('menu', 'run', body)).toThrow('Exceeded maximum execution time');
    expect(host.book.value(SHEET, 'A1')).toBeNull();
  });

  it('sees what another user does between two calls', () => {
    const host = spreadsheet();
    host.hooks.beforeCall = (method, nth) => {
      if (method === 'getValues' && nth === 2) host.book.type(SHEET, 'A1', 'người khác');
    };
    const body = `const range = sheet.getRange('A1'); return [range.getValue(), range.getValues()[0][0], range.getValues()[0][0]].join('|')`;
    expect(host.execute('menu', 'run', body)).toBe('||người khác');
  });

  it('knows what is missing here from what does not exist at all', () => {
    const host = spreadsheet();
    expect(() => host.execute('menu', 'run', `try { sheet.getSlicers(); } catch { /* no matter */ }`)).toThrow(
      'EMULATOR GAP: Sheet.getSlicers',
    );
    expect(() => host.execute('menu', 'run', `sheet.getEverything()`)).toThrow(
      'TypeError: sheet.getEverything is not a function',
    );
  });
});

describe('permissions', () => {
  it('are the scopes of the manifest', () => {
    const host = spreadsheet();
    expect(() => host.execute('menu', 'run', `DocumentApp.create('Thông báo')`)).toThrow(
      'You do not have permission to call DocumentApp.create. Required permissions: https://www.googleapis.com/auth/documents',
    );
    expect(() => host.execute('menu', 'run', `DriveApp.createFile('a', 'b')`)).toThrow(
      'You do not have permission to call DriveApp.createFile. Required permissions: https://www.googleapis.com/auth/drive',
    );
    const granted = new GoogleSheets({
      files: pushed(`function make() { return DocumentApp.create('Thông báo').getUrl(); }`, ['documents']),
    });
    expect(granted.execute('menu', 'make')).toBe('https://docs.google.com/open?id=document-1');
  });

  it('let onOpen make a menu and open nothing', () => {
    const code = `function onOpen() { SpreadsheetApp.getUi().createMenu('Kiểm tra CCHC').addItem('Mở khung', 'open').addToUi(); }
      function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sổ')); }`;
    const host = spreadsheet({ code });
    host.user.authorised = false;
    host.execute('simpleTrigger', 'onOpen');
    expect(host.ui.menus).toEqual([
      { name: 'Kiểm tra CCHC', items: [{ caption: 'Mở khung', functionName: 'open', items: [] }] },
    ]);
    expect(() => host.execute('simpleTrigger', 'open')).toThrow('permission to call Ui.showSidebar');
    expect(() => host.execute('menu', 'open')).toThrow('Authorization is required to perform that action.');
    host.user.authorised = true;
    host.execute('menu', 'open');
    expect(host.ui.sidebar).toEqual({ title: 'Sổ', html: '<p>Khung</p>' });
  });

  it('of a view-only user and of protected cells stop writing, warnings do not', () => {
    const host = spreadsheet();
    host.book.protectFor(SHEET, 'truong-phong@example.vn', 'B2:B9');
    const write = (cell: string): unknown => host.execute('menu', 'run', `sheet.getRange('${cell}').setValue('x')`);
    expect(() => write('A1:C5')).toThrow('You are trying to edit a protected cell or object.');
    host.execute('menu', 'run', `sheet.getRange('D:D').protect().setWarningOnly(true)`);
    write('D4');
    expect([host.book.value(SHEET, 'A1'), host.book.value(SHEET, 'D4')]).toEqual([null, 'x']);
    host.user.canEdit = false;
    expect(() => write('A1')).toThrow('You do not have permission to perform that action.');
    expect(host.execute('menu', 'run', `return sheet.getRange('A1').canEdit()`)).toBe(false);
  });
});

describe('google.script.run', () => {
  const code = `
    function echo(given) { return given; }
    function kinds(given) { return [given instanceof Object, Array.isArray(given.rows), given.rows instanceof Array]; }
    function day() { return { rows: [{ due: new Date(0) }] }; }
    function gaps() { return { list: [1, undefined], left: undefined }; }
    function service() { return SpreadsheetApp.getActive(); }
    function fail() { throw new Error('Lỗi'); }
    function hidden_() {}
    const arrow = () => 1;`;
  const host = spreadsheet({ code });

  it('takes plain data both ways, made anew on each side', async () => {
    const sent = { rows: [['Sở', 1, true, null]] };
    await expect(host.call('echo', sent)).resolves.toEqual(sent);
    await expect(host.call('kinds', sent)).resolves.toEqual([true, true, true]);
    await expect(host.call('gaps', null)).resolves.toEqual({ list: [1, null] });
  });

  it.each([
    ['day', null, '$.rows[0].due (Date)'],
    ['service', null, '$ (object)'],
    ['echo', { at: new Date(0) }, '$.at (Date)'],
    ['echo', [() => 1], '$[0] (function)'],
  ])('refuses dates, services and functions: %s', async (name, argument, place) => {
    await expect(host.call(name, argument)).rejects.toThrow(`Failed due to illegal value in property: ${place}`);
  });

  it.each(['hidden_', 'arrow', 'parseInt', 'missing'])(
    'calls only functions declared at the top: not %s',
    async (name) => {
      await expect(host.call(name, null)).rejects.toThrow(`google.script.run.${name} is not a function`);
    },
  );

  it('tells the failure handler what was thrown', async () => {
    await expect(host.call('fail', null)).rejects.toMatchObject({ name: 'ScriptError', message: 'Error: Lỗi' });
  });

  it('fails for a user of several accounts', async () => {
    const other = host.clone();
    other.user.accounts = 2;
    await expect(other.call('echo', 1)).rejects.toThrow('PERMISSION_DENIED');
  });
});

describe('the lock of the document', () => {
  it('is waited for in vain while another has it', () => {
    const host = spreadsheet();
    host.hooks.lock = 'held';
    expect(host.execute('menu', 'run', `return LockService.getDocumentLock().tryLock(30000)`)).toBe(false);
    expect(host.last.milliseconds).toBe(30_000);
  });

  it('may not be given back before writes are flushed', () => {
    const host = spreadsheet();
    const body = (flush: string): string =>
      `const lock = LockService.getDocumentLock(); lock.waitLock(1000); sheet.getRange('A1').setValue(1); ${flush} lock.releaseLock()`;
    host.execute('menu', 'run', body('SpreadsheetApp.flush();'));
    expect(() => host.execute('menu', 'run', body(''))).toThrow('not flushed before the lock was released');
  });
});
