import type { JSX } from 'preact';

/** A button that reads a text file of the person's choice. */
export function FileButton(props: {
  readonly name: string;
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
  readonly onFailure: () => void;
}): JSX.Element {
  const read = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      props.onText(await file.text());
    } catch {
      // The file went away or may not be read; the page says so.
      props.onFailure();
    }
    // The same file again is a change again.
    input.value = '';
  };
  return (
    <label class="file-button">
      {props.label}
      <input
        type="file"
        class="visually-hidden"
        data-command={props.name}
        accept={props.accept}
        onChange={(event) => void read(event.currentTarget)}
      />
    </label>
  );
}
