import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What lets a browser show kept plans without network: the service worker, and the page that stands for those not kept.
struct OfflineRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        // At the root, so that it is asked for every page; never kept, so that an upgrade is seen.
        let worker = Self.worker(services.assets)
        router.get("/service-worker.js") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache"],
                body: ResponseBody(byteBuffer: worker))
        }
        router.get("/offline") { request, context in
            var page = services.pageContext(request, context)
            // The same bytes for everybody: it is kept in the browser, where accounts change.
            page.reader = nil
            var html = HTML(capacity: 8 * 1024)
            OfflinePage(page: page).write(to: &html)
            return Response.html(html.buffer)
        }
    }

    static let workerFile = "js/service-worker.js"

    /// The script, told which version it is and what it keeps. Another version has other bytes, and is installed anew.
    static func worker(_ assets: Assets) -> ByteBuffer {
        let kept = assets.paths.filter { $0 != workerFile }.map { "\"\(assets.address($0))\"" }.joined(separator: ",")
        var body = ByteBuffer(string: "const VERSION = \"\(assets.version)\";\nconst ASSETS = [\(kept)];\n")
        if let file = assets[workerFile] { body.writeImmutableBuffer(file.body) }
        return body
    }
}

/// What stands for a page that was not opened before the network was cut, in both languages: nobody knows who will read it.
struct OfflinePage {
    let page: PageContext

    func write(to html: inout HTML) {
        Layout(page: page, title: OfflineTexts(language: page.language).title).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                let others = Language.allCases.filter { $0 != page.language }
                for language in [page.language] + others {
                    let texts = OfflineTexts(language: language)
                    html.element("section", .class("section"), .attribute("lang", language.rawValue)) { html in
                        html.element(language == page.language ? "h1" : "h2", text: texts.title)
                        html.element("p", text: texts.notKept)
                        html.element("p", text: texts.whatToDo)
                    }
                }
                // The script lists the plans that are kept here.
                html.element("ul", .id("kept-pages"), .class("section")) { _ in }
            }
        }
    }
}

/// The words of being without network.
struct OfflineTexts: Texts {
    let language: Language

    var title: String { pick("Hors connexion", "Offline") }
    var notKept: String {
        pick(
            "Le serveur ne répond pas, et cette page n’a pas été ouverte ici auparavant\u{00A0}: elle ne peut pas être montrée. Rien n’est perdu.",
            "The server does not answer, and this page was not opened here before: it can not be shown. Nothing is lost.")
    }
    var whatToDo: String {
        pick(
            "Les plans déjà ouverts restent lisibles, et ce que vous y écrivez part dès le retour du réseau. Réessayez quand il est là.",
            "Plans opened before stay readable, and what you write in them leaves as soon as the network is back. Try again once it is.")
    }

    // Waiting changes

    var waiting: String { pick("En attente du réseau", "Waiting for the network") }
}
