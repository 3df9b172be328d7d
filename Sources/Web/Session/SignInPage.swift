/// Who are you? With one click in the demonstration, with an address and a password everywhere.
struct SignInPage {
    let page: PageContext
    let isDemo: Bool
    /// Where to go once signed in.
    let returnTo: String
    /// Wrong address or password.
    var problem: FieldForm.Problem?

    private var texts: SessionTexts { SessionTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: isDemo ? texts.demonstration : texts.signIn).write(to: &html) { html in
            html.element("div", .class("sign-in")) { html in
                if isDemo { demonstration(&html) } else { ordinary(&html) }
            }
        }
    }

    private func ordinary(_ html: inout HTML) {
        html.element("h1", text: texts.signInToJalon)
        form(&html, isMain: true)
        html.element("p", .class("soft small"), text: texts.noAccount)
    }

    private func demonstration(_ html: inout HTML) {
        html.element("div") { html in
            html.element("h1", text: texts.demonstrationTitle)
            html.element("p", text: texts.demonstrationLead)
        }
        html.element("form", .class("actions"), .id("demo"), .attribute("method", "post"), .attribute("action", "/demo-sign-in")) {
            $0.element("button", .class("primary"), text: texts.enter)
        }
        html.element("details", .flag("open", problem != nil)) { html in
            html.element("summary", text: texts.withAnAccount)
            form(&html, isMain: false)
        }
    }

    private func form(_ html: inout HTML, isMain: Bool) {
        let form = SectionForm(id: "sign-in", action: "/sign-in", language: page.language, problem: problem)
        form.write(to: &html) { html in
            html.void("input", .type("hidden"), .name("return"), .value(returnTo))
            form.input(
                "email", label: texts.email, type: "email", .attribute("autocomplete", "username"), .flag("required"), to: &html)
            form.input(
                "password", label: texts.password, type: "password", .attribute("autocomplete", "current-password"),
                .flag("required"), to: &html)
            html.element("div", .class("actions")) {
                $0.element("button", isMain ? .class("primary") : nil, text: texts.signIn)
            }
        }
    }
}
