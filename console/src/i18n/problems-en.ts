import type { problemsVi } from './problems-vi';

export const problemsEn: Record<keyof typeof problemsVi, string> = {
  'problem.unknown':
    'Something went wrong. Please try again; if it stays so, tell the technical administrator.',
  'problem.request': 'Request: {request}',
  'problem.status.400': 'The server does not understand this request. Please reload the page.',
  'problem.status.401': 'Your session has ended. Please sign in again.',
  'problem.status.403': 'You may not do this.',
  'problem.status.404': 'This does not exist, or you may not see it.',
  'problem.status.409':
    'This is not possible now, because the state has changed. Please reload the page.',
  'problem.status.410': 'This was withdrawn.',
  'problem.status.412':
    'Somebody has just changed this article. Look at the new version before you go on.',
  'problem.status.413': 'What you sent is too large.',
  'problem.status.415': 'This kind of file is not accepted.',
  'problem.status.422': 'Something in what you sent is not valid. Please check it.',
  'problem.status.429': 'That was too fast. Please wait a moment.',
  'problem.status.500': 'The server failed. What you did was not saved; please try again.',
  'problem.status.503': 'The server is busy. Please try again in a few minutes.',

  'problem.console.unreachable': 'The server cannot be reached. Check the network and try again.',
  'problem.console.unexpected': 'The server answered in an unexpected way. Please try again.',
  'problem.console.not_saved':
    'The article could not be saved, so it cannot move on. See the notice above.',

  'problem.sign_in.failed': 'The login or the password is wrong.',
  'problem.sign_in.too_many': 'Too many attempts. Please wait some minutes and try again.',
  'problem.session.none': 'You are not signed in, or your session has ended.',
  'problem.session.not_pending': 'This step is done or has run out. Please sign in again.',
  'problem.second_factor.wrong':
    'The code is wrong or was used before. Type the one your app shows now.',
  'problem.second_factor.required': 'Set up the second factor before you begin to work.',
  'problem.second_factor.not_offered': 'The set-up has run out. Please begin again.',
  'problem.password.wrong': 'The present password is wrong.',
  'problem.password.must_change': 'Change your password before you begin to work.',
  'problem.password.too_short': 'The new password is too short.',
  'problem.password.too_long': 'The new password is too long.',
  'problem.password.is_login': 'The password must not be or contain the login.',
  'problem.password.used_before': 'You had this password before. Please choose another.',
  'problem.password.encoding': 'The password contains characters that are not valid.',

  'problem.role.duty_missing': 'Your role on this portal does not allow this.',
  'problem.role.technical_and_content':
    'Nobody may hold technical and content duties at once (Decision 80/2025, article 3).',
  'problem.role.already_held': 'This person holds the role already.',
  'problem.role.last_manager':
    'This is the last person who manages the board. Give the role to somebody else first.',
  'problem.role.not_held': 'This role has ended already.',
  'problem.role.period': 'The end must be after the beginning.',
  'problem.role.unknown': 'There is no such role.',
  'problem.account.unknown': 'There is no such account.',
  'problem.account.disabled': 'This account is closed.',
  'problem.account.own_state': 'You cannot close your own account.',
  'problem.account.login.taken': 'This login is taken.',
  'problem.account.login.invalid':
    'A login has small letters without accents, digits, dots and dashes.',
  'problem.account.email.invalid': 'This is not an e-mail address.',
  'problem.account.full_name.empty': 'The name is missing.',

  'problem.article.four_eyes':
    'Authors do not approve their own texts. Somebody else on the board must.',
  'problem.article.approve.role_missing': 'This step belongs to another role of the board.',
  'problem.article.approve.no_step': 'No approval is awaited any more.',
  'problem.article.move.impossible': 'The article is in another state now. Please reload the page.',
  'problem.article.stale':
    'Somebody has just changed this article. Look at the new version before you go on.',
  'problem.article.not_found': 'This article does not exist, or you may not see it.',
  'problem.article.title.empty': 'The title is missing.',
  'problem.article.summary.empty': 'The summary is missing.',
  'problem.article.body.empty': 'The article has no text.',
  'problem.article.reason.empty': 'The reason is missing.',
  'problem.article.section.unknown': 'The portal has no such section.',
  'problem.article.author.missing': 'The author is missing.',
  'problem.article.source.name_missing': 'The source is missing.',
  'problem.article.source.url_missing':
    'A text taken from elsewhere needs the address of the original.',
  'problem.article.source_url.invalid': 'The address of the source is not valid.',
  'problem.article.cover.missing': 'The cover is not among the pictures of the portal.',
  'problem.article.picture.alt_missing':
    'A picture has no alternative text. Please describe every picture.',
  'problem.article.language.invalid': 'The language code is not valid.',
  'problem.article.language.not_offered': 'The portal has no version in this language.',
  'problem.article.publish.past': 'The moment must be in the future.',
  'problem.article.placement.forbidden': 'The article may not stand in this section.',
  'problem.article.withdraw.target_missing': 'Say which article takes its place.',
  'problem.article.withdraw.target_not_public': 'The article that takes its place must be public.',
  'problem.article.withdraw.target_unwanted': 'With this outcome no article takes its place.',

  'problem.richtext.malformed': 'The text is malformed.',
  'problem.richtext.node.unknown': 'The text contains something that is not allowed.',
  'problem.richtext.node.misplaced': 'Something stands in the wrong place, as a table in a cell.',
  'problem.richtext.node.incomplete': 'A list or a table has an empty part.',
  'problem.richtext.mark.unknown': 'The text has a format that is not allowed.',
  'problem.richtext.mark.misplaced': 'A format stands in the wrong place.',
  'problem.richtext.attribute.unknown': 'The text has a property that is not allowed.',
  'problem.richtext.attribute.invalid': 'A property in the text is not valid.',
  'problem.richtext.link.refused': 'A link is not safe. Please correct its address.',
  'problem.richtext.table.spans': 'Merged cells of a table overlap.',
  'problem.richtext.too_deep': 'Lists or quotations are nested too deeply.',
  'problem.richtext.too_many_nodes': 'The text is too long. Please make several articles of it.',
  'problem.richtext.too_long': 'The text is too long. Please make several articles of it.',
  'problem.text.encoding': 'There are characters that are not valid.',
  'problem.text.too_long': 'The text is too long.',

  'problem.portal.not_found': 'There is no such portal.',
  'problem.portal.stale': 'Somebody has just changed this portal. Please reload the page.',
  'problem.portal.accent.contrast':
    'This colour is hard to read on white. Please choose a darker one.',
  'problem.portal.accent.format': 'A colour has the form #rrggbb.',
  'problem.portal.contact.address': 'The address is not valid.',
  'problem.portal.contact.email': 'The e-mail address is not valid.',
  'problem.portal.contact.phone': 'The telephone number is not valid.',
  'problem.article.placements.too_many': 'The article stands in too many sections.',
  'problem.article.revision.not_found': 'There is no such revision.',
  'problem.directive.level.unknown': 'There is no such level of portals.',
  'problem.directive.not_marked': 'This article is no longer a directive.',
  'problem.directive.not_root': 'Only articles of the province’s portal can be directives.',
  'problem.media.alt.required':
    'Describe the picture for those who cannot see it, or choose “it only decorates”.',
  'problem.media.broken': 'The picture file is damaged.',
  'problem.media.empty': 'The picture file is empty.',
  'problem.media.format.refused':
    'This kind of picture is not accepted. Use JPEG, PNG, WebP or AVIF.',
  'problem.media.picture.changed':
    'Somebody has just changed this picture. Please reload the page.',
  'problem.media.picture.unknown': 'The picture is not among those of the portal.',
  'problem.media.too_large': 'The picture file is too large.',
  'problem.media.too_many_pixels':
    'The picture has too many pixels. Make it smaller and try again.',
  'problem.request.csrf':
    'Your session has changed, perhaps in another tab. Please reload the page.',
  'problem.request.too_large': 'What you sent is too large.',
  'problem.session.second_factor': 'Complete the second factor first.',
  'problem.upload.too_large': 'The file is too large.',
  'problem.list.cursor': 'The list has changed. Please reload the page.',
  'problem.list.cursor.invalid': 'The list has changed. Please reload the page.',
  'problem.store.unavailable':
    'The database does not answer for the moment. Please try again in a few minutes.',
};
