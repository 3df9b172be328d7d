import Forecasting
import Planning

/// The forecast below the route: the band in words, of which state it is, and the way to its reasons.
struct RouteForecast {
    let shown: ShownForecast
    let deployment: Deployment
    let language: Language

    private var texts: ForecastTexts { ForecastTexts(language: language) }

    func write(to html: inout HTML) {
        // Before anything is planned there is nothing to say.
        if case .failure(.nothingOpen) = shown.latest { return }
        html.element("p", .class("route-forecast"), .id("route-forecast"), .data("drawn", shown.mark("forecast"))) { html in
            switch shown.latest {
            case nil: html.text(texts.drawing)
            case .failure(let none):
                html.text(texts.reason(none, in: deployment) + " ")
                link(texts.whatIsMissing, &html)
            case .success(let forecast):
                key(&html)
                html.text(texts.sentence(forecast) + " ")
                if let without = texts.without(forecast.basis) { html.text(without + " ") }
                if shown.isOutdated { html.element("em", text: texts.outdated + " ") }
                link(texts.why, &html)
            }
        }
    }

    private func link(_ text: String, _ html: inout HTML) {
        html.element("a", .href("/deployments/\(deployment.id)/forecast"), text: text)
    }

    /// What the band looks like.
    private func key(_ html: inout HTML) {
        html.element(
            "svg", .class("route-line band-key"), .attribute("aria-hidden", "true"), .attribute("width", 26), .attribute("height", 14)
        ) { html in
            html.element(
                "rect", .class("route-band"), .attribute("x", 2), .attribute("y", 2), .attribute("width", 22), .attribute("height", 10)
            ) { _ in }
            for place in [2, 24] {
                html.element(
                    "line", .class("route-band-end"), .attribute("x1", place), .attribute("x2", place), .attribute("y1", 0),
                    .attribute("y2", 14)
                ) { _ in }
            }
        }
    }
}
