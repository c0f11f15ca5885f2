/** What goes wrong: what Google answers, and what only the emulator says. */

/** A refusal as Google's services throw it. */
export class GoogleError extends Error {}

/** A call that the emulator can't answer, or a rule of Google's broken in a way that Google would not tell of. */
export class EmulatorFault extends Error {}
