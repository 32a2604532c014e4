import type { MessageKey, Parameters } from '../../i18n/language';

export interface Finding {
  /** "must": it should not be submitted so; "should": advice. */
  weight: 'must' | 'should';
  message: MessageKey;
  parameters?: Parameters;
  /** Where in the body; absent when it is not in the body. */
  position?: number;
}
