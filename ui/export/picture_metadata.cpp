// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_metadata.h"

#include "core/io/link.h"

namespace unroll {

QString linkToCarry(const Experiment& experiment)
{
    constexpr std::size_t longest = std::size_t{1} << 20U;
    if (roughLinkLength(experiment) > longest) {
        return {};
    }
    return QString::fromStdString(experimentToLink(experiment).value_or(std::string()));
}

QByteArray pdfMetadata(const QString& title, const QString& link)
{
    const QString text = QStringLiteral(R"(<?xpacket begin="%1" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%2</rdf:li></rdf:Alt></dc:title>
   <dc:source>%3</dc:source>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
)");
    return text.arg(QString(QChar::ByteOrderMark), title.toHtmlEscaped(), link).toUtf8();
}

} // namespace unroll
