/** Moves the focus along a toolbar or a list of the outline with the arrow keys; false where the key is not for that. */
export function moveAlong(event: KeyboardEvent, target: EventTarget | undefined): boolean {
  const row = target instanceof Element ? target.closest('[role=toolbar], .outline-list, .menu') : null;
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return false;
  const [back, on] = row.matches('[role=toolbar]') ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (event.key !== back && event.key !== on) return false;
  const buttons = [...row.querySelectorAll<HTMLElement>('button')];
  const index = buttons.indexOf(target as HTMLElement) + (event.key === on ? 1 : -1);
  buttons[(index + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
  return true;
}
