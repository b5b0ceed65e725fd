/** Opens the search on its button and on Ctrl or Cmd with K; its script and index are fetched on first use. */
async function open(): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  openSearch();
}

for (const button of document.querySelectorAll('[data-search]')) button.addEventListener('click', () => void open());
addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key !== 'k') return;
  event.preventDefault();
  void open();
});
