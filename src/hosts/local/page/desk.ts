/** Opens, makes, saves and reopens workbooks for the page: nothing that was typed is ever lost without a question. */
import type { DataSetId } from '../../../commands/data-sets';
import type { Bilingual, Problem } from '../../../register/problem';
import { fileHuge, fileUnreadable, oneFileOnly, autosaveFull, autosaveUnavailable } from '../files/file-problems';
import { pickFile, type PickedFile } from '../files/file-system-access';
import { versionOf, type FileVersion } from '../files/file-on-disk';
import { Autosave, type AutosaveFault, type Later } from '../storage/autosave';
import type { LeftOver, UnsavedWork } from '../storage/unsaved-work';
import type { Board } from './board';
import { notRegister, unsaved } from './desk-questions';
import { choices, saidReopened, saidSent, sentences } from './desk-texts';
import type { DeskWorkbook, OpenFile, OpenWorkbook } from './open-file';
import { chooseLeftOver } from './recovery';
import { saveAs, saveFile, type SaveOutcome } from './saving';

/** No register comes near this; the layers below have tighter limits on what it unpacks to. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** What a desk is made of. */
export interface DeskParts {
  readonly board: Board;
  readonly openWorkbook: OpenWorkbook;
  readonly newFile: (id: DataSetId) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly newChoices: () => Promise<readonly { readonly id: DataSetId; readonly title: Bilingual }[]>;
  /** Null where the browser keeps nothing. */
  readonly unsavedWork: UnsavedWork | null;
  /** Puts a workbook on the page in the place of the last one. */
  readonly show: (file: OpenFile) => Promise<void>;
  /** Does something soon, when there is time; several times asked for, once done. */
  readonly later: Later;
  /** Ends once what the board shows is on the screen: making a file's bytes holds up all drawing. */
  readonly painted: () => Promise<void>;
  /** Ends what the user is just typing into a cell, so that it is saved too. */
  readonly finishTyping: () => void;
}

const AUTOSAVE_PROBLEMS = { full: autosaveFull, unavailable: autosaveUnavailable };

interface Start {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly isIllustration?: boolean;
  readonly handle?: FileSystemFileHandle | null;
  readonly version?: FileVersion | null;
  /** Work to do again, under the session that kept it. */
  readonly leftOver?: LeftOver;
}

/** The desk: one workbook lies on it. */
export class Desk {
  private file: OpenFile | null = null;

  constructor(private readonly parts: DeskParts) {}

  /** The open workbook. */
  get open(): OpenFile | null {
    return this.file;
  }

  /** Begins the day: work left by a tab that crashed, else the workbook given. */
  async start(first: () => Promise<Start>): Promise<void> {
    const { board, unsavedWork } = this.parts;
    const chosen = unsavedWork === null ? null : await chooseLeftOver(unsavedWork, board);
    if (chosen !== null && (await this.reopen(chosen))) return;
    await this.busy(sentences.starting, async () => this.put(await first()));
  }

  /** Lets the user choose a file, and opens it. */
  async pickAndOpen(): Promise<void> {
    const picked = await pickFile();
    if (picked !== null) await this.openPicked([picked]);
  }

  /** Opens a file that was chosen or dropped. When it can't be opened the open workbook stays. */
  async openPicked(picked: readonly PickedFile[]): Promise<void> {
    const [only] = picked;
    if (only === undefined || picked.length > 1) {
      if (picked.length > 1) this.refuse(oneFileOnly({ count: picked.length }));
      return;
    }
    const { file, handle } = only;
    if (file.size > LARGEST_FILE) {
      this.refuse(fileHuge({ file: file.name, megabytes: Math.round(file.size / 1024 / 1024) }));
      return;
    }
    await this.busy(sentences.opening, async () => {
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (bytes === null) this.refuse(fileUnreadable({ file: file.name }));
      else await this.put({ bytes, name: file.name, handle, version: await versionOf(file, bytes) });
    });
  }

  /** Makes a new register from what the user chooses. */
  async makeNew(): Promise<void> {
    const sets = await this.parts.newChoices();
    const asked = [
      ...sets.map(({ id, title }, at) => ({ answer: id, label: title, isMain: at === 0 })),
      { answer: 'cancel' as const, label: choices.cancel },
    ];
    const id = await this.parts.board.ask(
      { title: sentences.newTitle, text: sentences.newText, choices: asked },
      'cancel',
    );
    if (id === 'cancel') return;
    await this.busy(sentences.making, async () => this.put(await this.parts.newFile(id)));
  }

  /** Saves over the open file, or as the user chooses when it has none. True when it is out of danger. */
  async save(): Promise<boolean> {
    return this.saving(saveFile);
  }

  /** Saves where the user chooses. */
  async saveAs(): Promise<boolean> {
    return this.saving(saveAs);
  }

  /** Starts keeping what is not kept yet: the page may be about to go. */
  flush(): void {
    this.file?.autosave?.flush();
  }

  private async saving(how: (file: OpenFile, board: Board) => Promise<SaveOutcome>): Promise<boolean> {
    const { board } = this.parts;
    if (this.file === null || board.state.busy !== null) return false;
    this.parts.finishTyping();
    const before = this.file;
    const outcome = await this.busy(sentences.saving, async () => {
      await this.parts.painted();
      // What is saved is what is seen. Without an as-of date the values stay as they are.
      if (before.workbook.keepsValues) await before.workbook.refresh();
      return how(before, board);
    });
    if (outcome.kind === 'not-saved') return false;
    const { workbook, autosave } = before;
    const { savedEdits } = outcome;
    workbook.markSaved(savedEdits);
    // A file that was dropped meanwhile lies on the desk instead.
    if (this.file.workbook !== workbook) return true;
    this.file = { ...before, ...outcome.file, savedEdits };
    await autosave?.settle();
    if (workbook.changed) autosave?.touch();
    if (outcome.kind === 'written') board.dismiss('autosave');
    else this.tellSent(this.file);
    board.show({ name: this.file.name, unsaved: workbook.changed, isIllustration: false });
    return true;
  }

  /** Whether a download arrives nobody tells a page: the work is kept until the user has seen the file. */
  private tellSent({ sent, autosave }: OpenFile): void {
    if (sent === null) return;
    const { board } = this.parts;
    autosave?.touch();
    const again = (): void => {
      void this.saveAs();
    };
    const seen = (): void => {
      board.dismiss('file');
      if (this.file === null) return;
      this.file = { ...this.file, sent: null };
      autosave?.touch();
    };
    board.say({
      subject: 'file',
      tone: 'success',
      text: saidSent(sent.name),
      tip: sentences.missingFile,
      link: sent,
      offers: [
        { label: choices.seen, run: seen },
        { label: choices.downloadAgain, run: again },
      ],
    });
  }

  /** Opens bytes and puts the workbook on the page, asking first where something would be lost. */
  private async put(start: Start): Promise<boolean> {
    const { board, openWorkbook } = this.parts;
    const opened = await openWorkbook(start.bytes, start.name, { readOnly: false });
    if (!opened.ok) return this.refuse(named(opened.problem, start.name));
    let workbook = opened.value;
    const isPlain = !workbook.isRegister && start.leftOver === undefined;
    const use = isPlain ? await board.ask(notRegister(start.name), 'cancel') : 'edit';
    if (use === 'cancel') return false;
    if (use === 'read') {
      const again = await openWorkbook(start.bytes, start.name, { readOnly: true });
      if (!again.ok) return this.refuse(named(again.problem, start.name));
      workbook = again.value;
    }
    if (start.leftOver !== undefined) {
      const restored = workbook.restore(start.leftOver.edits as readonly unknown[]);
      if (!restored.ok) return this.refuse(named(restored.problem, start.name));
    }
    if (!(await this.mayReplace())) return false;
    await this.replace(start, workbook);
    return true;
  }

  private async replace(start: Start, workbook: DeskWorkbook): Promise<void> {
    const { board, show, later } = this.parts;
    const last = this.file;
    last?.stop();
    await last?.autosave?.end();
    const autosave = this.autosaveOf(start.leftOver);
    const { bytes, name, isIllustration = false, handle = null, version = null } = start;
    // What was typed may have been taken back; to tell takes a look at all cells.
    const look = (): void => {
      if (this.file?.workbook === workbook) board.show({ unsaved: workbook.changed });
    };
    const stop = workbook.onChange(() => {
      autosave?.touch();
      board.show({ unsaved: true });
      later(look);
    });
    const [sent, savedEdits] = [null, []];
    this.file = { workbook, bytes, name, isIllustration, handle, version, autosave, savedEdits, sent, stop };
    board.dismiss('welcome');
    this.tellComputed(workbook);
    const isReadOnly = workbook.capabilities.readOnly;
    board.show({ name, isIllustration, isReadOnly, unsaved: workbook.changed });
    await show(this.file);
  }

  private tellComputed({ computedAsValues }: DeskWorkbook): void {
    const { board } = this.parts;
    const [text, tip] = [sentences.computedAsValues, sentences.computedAsValuesTip];
    if (computedAsValues) board.say({ subject: 'computed', tone: 'note', text, tip, offers: [] });
    else board.dismiss('computed');
  }

  private autosaveOf(leftOver: LeftOver | undefined): Autosave | null {
    const { unsavedWork, board, later } = this.parts;
    const save = (): void => {
      void this.save();
    };
    const tell = (fault: AutosaveFault | null): void => {
      if (fault === null) board.dismiss('autosave');
      else board.tell(AUTOSAVE_PROBLEMS[fault](null), 'autosave', [{ label: choices.saveNow, run: save }]);
    };
    if (unsavedWork === null) {
      tell('unavailable');
      return null;
    }
    const session = leftOver?.session ?? crypto.randomUUID();
    void unsavedWork.begin(session);
    const source = {
      base: () => {
        const { name, bytes, handle, version } = this.current();
        return { name, bytes, handle, version };
      },
      progress: () => {
        const { workbook, sent, savedEdits } = this.current();
        if (!workbook.changed && sent === null) return null;
        const edits = workbook.edits();
        return { edits, count: countOf(edits, savedEdits), at: Date.now(), sentAs: sent?.name ?? null };
      },
    };
    return new Autosave(unsavedWork, session, source, { onOutcome: tell, later });
  }

  private current(): OpenFile {
    if (this.file === null) throw new Error('no workbook is open');
    return this.file;
  }

  /** Asks about unsaved changes of the open workbook; once more about those that came while it was saved. */
  private async mayReplace(): Promise<boolean> {
    const { board, finishTyping } = this.parts;
    for (;;) {
      finishTyping();
      if (this.file?.workbook.changed !== true) return true;
      const answer = await board.ask(unsaved(this.file.name), 'cancel');
      board.show({ busy: null });
      if (answer === 'drop') return true;
      if (answer === 'cancel' || !(await this.save())) return false;
    }
  }

  private async reopen(leftOver: LeftOver): Promise<boolean> {
    const { board } = this.parts;
    const { bytes, name, handle, version, count } = leftOver;
    const done = await this.busy(sentences.opening, () => this.put({ bytes, name, handle, version, leftOver }));
    if (done) {
      board.say({ subject: 'file', tone: 'success', text: saidReopened(name, count), tip: null, offers: [] });
      board.show({ unsaved: true });
    }
    return done;
  }

  private refuse(problem: Problem): false {
    const { board } = this.parts;
    const kept = this.file === null ? { vi: '', en: '' } : sentences.stillOpen;
    const tip = { vi: `${problem.tip.vi} ${kept.vi}`.trim(), en: `${problem.tip.en} ${kept.en}`.trim() };
    board.tell({ ...problem, tip }, 'file');
    return false;
  }

  private async busy<T>(what: Bilingual, work: () => Promise<T>): Promise<T> {
    const { board } = this.parts;
    // Why unsaved work could not be reopened stays said when the illustration opens in its place.
    if (what !== sentences.starting) board.dismiss('file');
    board.show({ busy: what });
    try {
      return await work();
    } finally {
      board.show({ busy: null });
    }
  }
}

/** How many of the edits are not in a file. */
function countOf(edits: readonly unknown[], saved: readonly unknown[]): number {
  const known = new Set(saved.map((edit) => JSON.stringify(edit)));
  return edits.filter((edit) => !known.has(JSON.stringify(edit))).length;
}

/** A problem whose message begins with the file it is about. */
function named(problem: Problem, name: string): Problem {
  const { vi, en } = problem.message;
  return { ...problem, message: { vi: `${name}: ${vi}`, en: `${name}: ${en}` } };
}
