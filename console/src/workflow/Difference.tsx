import type { ComparedLine } from './compare-texts';
import './difference.css';

/** Removed words struck, added words underlined; colour only repeats it. */
export function Difference({ parts }: { parts: ComparedLine[] }) {
  return (
    <div className="difference">
      {parts.map((line, number) => (
        <p key={number}>
          {line.map((piece, index) =>
            piece.kind === 'same' ? (
              <span key={index}>{piece.text}</span>
            ) : piece.kind === 'removed' ? (
              <del key={index}>{piece.text}</del>
            ) : (
              <ins key={index}>{piece.text}</ins>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
