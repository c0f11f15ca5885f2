/** Shows a problem where there is no pane yet, in both languages, with a way to try again. */
import type { Problem } from '../register/problem';
import './start.css';

/** Puts the problem into the page; without `retry` there is nothing to try. */
export function showProblem(root: HTMLElement, { message, tip }: Problem, retry: (() => void) | null): void {
  const note = document.createElement('main');
  note.className = 'start-note';
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  alert.append(paragraph(message.vi, 'vi'), paragraph(tip.vi, 'vi'), paragraph(`${message.en} ${tip.en}`, 'en'));
  note.append(heading('Chưa mở được sổ'), alert);
  if (retry !== null) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Thử lại · Try again';
    button.addEventListener('click', () => {
      button.disabled = true;
      retry();
    });
    note.append(button);
  }
  root.replaceChildren(note);
}

function heading(text: string): HTMLElement {
  const made = document.createElement('h1');
  made.textContent = text;
  return made;
}

function paragraph(text: string, language: string): HTMLElement {
  const made = document.createElement('p');
  made.lang = language;
  made.textContent = text;
  return made;
}
