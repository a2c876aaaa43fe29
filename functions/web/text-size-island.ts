/**
 * Large type without loading the page anew: what was filled in on a sheet stays. Without scripts the same link loads the
 * page that begins.
 */
function switchHere(event: Event): void {
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const large = document.documentElement.classList.toggle('large');
  const size = large ? 'large' : 'normal';
  const other = large ? 'normal' : 'large';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where old phones are.
  document.cookie = `size=${size}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  const said = link.textContent;
  link.textContent = link.dataset.other ?? said;
  link.dataset.other = said ?? '';
  link.href = link.href.replace(/size=\w+/, `size=${other}`);
}

for (const link of document.querySelectorAll('a[data-other]')) link.addEventListener('click', switchHere);
