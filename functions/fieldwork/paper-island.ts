/**
 * Typing paper sheets without the mouse: a digit moves on to the next box, Enter in the code goes to the first one (a
 * scanner ends with Enter), Backspace in an empty box goes back. Without scripts the Tab key does the same.
 */
function watch(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[data-most]')];
  const send = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const code = form.querySelector<HTMLInputElement>('#code');
  const go = (box: HTMLElement | null | undefined) => {
    box?.focus();
    if (box instanceof HTMLInputElement) box.select();
  };
  boxes.forEach((box, at) => {
    box.addEventListener('input', () => {
      if (/^[0-9]$/.test(box.value) && Number(box.value) <= Number(box.dataset.most)) go(boxes[at + 1] ?? send);
    });
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Backspace' || box.value !== '' || at === 0) return;
      event.preventDefault();
      go(boxes[at - 1]);
    });
  });
  code?.addEventListener('keydown', (event) => {
    const empty = boxes.find((box) => box.value === '');
    if (event.key !== 'Enter' || code.value === '' || !empty) return;
    event.preventDefault();
    go(empty);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-paper]')) watch(form);
