/// The first start of a server: whoever may, creates the account that administers the others.
struct FirstAccountPage {
    let page: PageContext
    /// The server can be reached from elsewhere: only who sees its terminal may create the account.
    let needsCode: Bool
    var problem: FieldForm.Problem?

    private var texts: SessionTexts { SessionTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.firstStart).write(to: &html) { html in
            html.element("div", .class("sign-in")) { html in
                html.element("div") { html in
                    html.element("h1", text: texts.welcome)
                    html.element("p", text: texts.firstAccountLead)
                }
                form(&html)
            }
        }
    }

    private func form(_ html: inout HTML) {
        let form = SectionForm(id: "first-account", action: "/first-account", language: page.language, problem: problem)
        form.write(to: &html) { html in
            form.input("name", label: texts.yourName, .attribute("autocomplete", "name"), .flag("required"), to: &html)
            form.input(
                "email", label: texts.email, type: "email", .attribute("autocomplete", "username"), .flag("required"), to: &html)
            form.input(
                "password", label: texts.password, type: "password", help: texts.passwordHelp(Passwords.minimumLength),
                .attribute("autocomplete", "new-password"), .attribute("minlength", Passwords.minimumLength),
                .flag("required"), to: &html)
            if needsCode {
                form.input(
                    "code", label: texts.code, help: texts.codeHelp, .attribute("autocomplete", "off"), .flag("required"),
                    to: &html)
            }
            html.element("div", .class("actions")) { $0.element("button", .class("primary"), text: texts.createAccount) }
        }
    }
}
