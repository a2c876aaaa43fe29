/**
 * Scanned cards open this page with their secret behind the `#`, which reaches no server and no log. This hands it to
 * the form and sends it, so that the citizen types nothing. Without it the printed code is the way.
 */
function handOver(): void {
  const secret = location.hash.slice(1);
  const field = document.getElementById('code');
  if (!/^[0-9A-Za-z]{26}$/.test(secret) || !(field instanceof HTMLInputElement)) return;
  // First of all, so that neither the history nor a shared link keeps a card that has not been used yet.
  history.replaceState(null, '', location.pathname + location.search);
  field.value = secret;
  field.form?.submit();
}

// A second card scanned while the page is open changes the fragment only.
addEventListener('hashchange', handOver);
handOver();
