#pragma once

#include "web/site/visit.h"

// QR codes that lead to a portal and to its articles (R-QR-01, R-QR-02). A code holds a short
// address of the portal's own, "/-/q/17", so that a printed code stays right whatever becomes of
// titles.
namespace hoitu::site {

// "/-/qr/cong.svg": of the portal. "/-/qr/17.svg": of an article the portal shows; else 404.
render::Page QrPicture(const Visit& visit);
// "/-/q/cong" and "/-/q/17": what the codes hold. Leads on.
render::Page QrTarget(const Visit& visit);
// "/-/ma-qr": a sheet of A4 with the portal's code, to be put up at the office.
render::Page QrSheet(const Visit& visit);

}  // namespace hoitu::site
