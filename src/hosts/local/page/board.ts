/** What the page shows about files: the open one, what goes on, messages, and a question that waits for its answer. */
import type { Bilingual, Language, Problem, Severity } from '../../../register/problem';

/** A way on that a message offers. */
export interface Offer {
  readonly label: Bilingual;
  readonly run: () => void;
}

/** A message that stays until it is answered or replaced by another on the same subject. */
export interface Message {
  readonly subject: 'file' | 'grid' | 'computed' | 'autosave' | 'fault' | 'welcome';
  readonly tone: Severity | 'success';
  readonly text: Bilingual;
  readonly tip: Bilingual | null;
  /** A file that can be had again under this address. */
  readonly link?: { readonly name: string; readonly url: string };
  readonly offers: readonly Offer[];
}

/** An answer that a question offers. */
export interface Choice<A extends string = string> {
  readonly answer: A;
  readonly label: Bilingual;
  readonly isMain?: boolean;
}

/** What is asked. */
export interface Asked<A extends string = string> {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly choices: readonly Choice<A>[];
}

/** A question in a dialog. */
export interface Question extends Asked {
  readonly answer: (answer: string) => void;
}

/** Everything that is shown. */
export interface BoardState {
  readonly language: Language;
  readonly name: string | null;
  readonly isIllustration: boolean;
  readonly isReadOnly: boolean;
  readonly unsaved: boolean;
  readonly busy: Bilingual | null;
  readonly messages: readonly Message[];
  readonly question: Question | null;
}

/** Holds what is shown and tells who listens. */
export class Board {
  private readonly listeners = new Set<() => void>();

  constructor(public state: BoardState) {}

  /** Calls `listener` after each change; gives the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Changes what is shown. */
  show(change: Partial<BoardState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Shows a message in the place of the last one on its subject. */
  say(message: Message): void {
    this.show({ messages: [...this.without(message.subject), message] });
  }

  /** Shows a problem with its tip. */
  tell(problem: Problem, subject: Message['subject'], offers: readonly Offer[] = []): void {
    this.say({ subject, tone: problem.severity, text: problem.message, tip: problem.tip, offers });
  }

  /** Takes the message on a subject away. */
  dismiss(subject: Message['subject']): void {
    const messages = this.without(subject);
    if (messages.length !== this.state.messages.length) this.show({ messages });
  }

  /** Asks; `fallback` is the answer of whoever closes the dialog without one. A question that waits is answered so too. */
  ask<A extends string>(question: Asked<A>, fallback: A): Promise<A> {
    this.state.question?.answer('');
    return new Promise((resolve) => {
      const answer = (given: string): void => {
        // A dialog that closes answers, too: by then another question may be waiting.
        if (this.state.question?.answer !== answer) return;
        this.show({ question: null });
        resolve(question.choices.find((choice) => choice.answer === given)?.answer ?? fallback);
      };
      this.show({ question: { ...question, answer } });
    });
  }

  private without(subject: Message['subject']): Message[] {
    return this.state.messages.filter((message) => message.subject !== subject);
  }
}
