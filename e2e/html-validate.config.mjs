// What html-validate asks of every public page: all it recommends, and what the rules left open decide.
import html5 from 'html-validate/elements/html5';

// The standard knows <link rel="expect" blocking="render">; the table of html-validate does not yet.
const { blocking: _, ...linkAttributes } = html5.link.attributes;
const elements = { ...html5, link: { ...html5.link, attributes: linkAttributes } };

export default {
  root: true,
  elements: [elements],
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y', 'html-validate:standard'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'input-missing-label': 'error',
    'no-inline-style': ['error', { allowedProperties: [] }],
    'no-dup-id': 'error',
    'unique-landmark': 'error',
    'valid-id': ['error', { relaxed: false }],
    // Everything comes from the portal's own host, which the policy of every answer enforces.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A number keeps together by its style; who copies it gets ordinary blanks.
    'tel-non-breaking': 'off',
    // The title of a decision is as long as the decision's title.
    'long-title': 'off',
    // Rows without a body are the same tree: the parser puts one round them.
    'prefer-tbody': 'off',
  },
};
