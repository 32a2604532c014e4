import { useLayoutEffect, useRef, type TextareaHTMLAttributes } from 'react';

/** A text area without a frame that is as high as its text, like the words on the page. */
export function GrowingField({
  label,
  ...area
}: { label: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [area.value]);
  return (
    <textarea
      {...area}
      ref={field}
      rows={1}
      aria-label={label}
      placeholder={label}
      onKeyDown={(event) => {
        // A title is one line however long it is.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
