import Planning

/// What who opens an invitation sees: where it leads, as what, as whom; and the way in.
struct InvitationPage {
    struct Offer {
        var name: String
        var role: Role
        /// Who of the plan they are.
        var person: String?
        /// Who of the plan they may be, for them to say.
        var proposed: Person?
        var inviter: String?
        var expires: Day
        /// The only address that may come in.
        var email: String?
    }

    enum State {
        /// Unknown, over, used up, taken back: not told apart.
        case over
        case member(deployment: DeploymentID, name: String)
        case welcome(Offer)
        /// Signed in with another address than the one invited.
        case otherAddress(Offer)
        case stranger(Offer, hasAccount: Bool)
    }

    let page: PageContext
    let path: String
    let state: State
    var problem: FieldForm.Problem?

    private var texts: InvitationTexts { InvitationTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.invitation).write(to: &html) { html in
            html.element("div", .class("sign-in")) { html in
                switch state {
                case .over: over(&html)
                case .member(let deployment, let name): member(deployment, name, &html)
                case .welcome(let offer): welcome(offer, &html)
                case .otherAddress(let offer): otherAddress(offer, &html)
                case .stranger(let offer, let hasAccount): stranger(offer, hasAccount, &html)
                }
            }
        }
    }

    private func over(_ html: inout HTML) {
        html.element("h1", text: texts.over)
        html.element("p", text: texts.overLead)
        html.element("p", .class("actions")) { html in
            html.element("a", .class("button"), .href(page.reader == nil ? "/sign-in" : "/deployments"), text: texts.goOn)
        }
    }

    private func member(_ deployment: DeploymentID, _ name: String, _ html: inout HTML) {
        html.element("h1", text: texts.memberAlready)
        html.element("p", text: texts.memberAlreadyLead(name))
        html.element("p", .class("actions")) {
            $0.element("a", .class("button primary"), .href("/deployments/\(deployment)/plan"), text: texts.openPlan)
        }
    }

    private func head(_ offer: Offer, _ html: inout HTML) {
        html.element("div") { html in
            html.element("h1", text: texts.join(offer.name))
            html.element("p", text: texts.offer(offer))
            if let person = offer.person { html.element("p", text: texts.youAre(person)) }
        }
    }

    private func welcome(_ offer: Offer, _ html: inout HTML) {
        head(offer, &html)
        let form = SectionForm(id: "join", action: "\(path)/accept", language: page.language, problem: problem)
        form.write(to: &html) { html in
            proposal(offer, &html)
            html.element("div", .class("actions")) { $0.element("button", .class("primary"), text: texts.joinButton) }
        }
    }

    private func otherAddress(_ offer: Offer, _ html: inout HTML) {
        head(offer, &html)
        html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: texts.otherAddress)
        html.element("form", .class("actions"), .attribute("method", "post"), .attribute("action", "/sign-out")) {
            $0.element("button", text: AccountTexts(language: page.language).signOut)
        }
    }

    private func stranger(_ offer: Offer, _ hasAccount: Bool, _ html: inout HTML) {
        head(offer, &html)
        let signIn = "/sign-in?return=" + path.addingPercentEncoding()
        if hasAccount {
            html.element("p", text: texts.accountWaits)
            html.element("p", .class("actions")) {
                $0.element("a", .class("button primary"), .href(signIn), text: texts.signInToJoin)
            }
            return
        }
        let session = SessionTexts(language: page.language)
        let form = SectionForm(id: "join", action: "\(path)/join", language: page.language, problem: problem)
        form.write(to: &html) { html in
            form.input("name", label: session.yourName, .attribute("autocomplete", "name"), .flag("required"), to: &html)
            form.input(
                "email", label: session.email, type: "email", present: offer.email ?? "", .attribute("autocomplete", "username"),
                .flag("required"), .flag("readonly", offer.email != nil), to: &html)
            form.input(
                "password", label: session.password, type: "password", help: session.passwordHelp(Passwords.minimumLength),
                .attribute("autocomplete", "new-password"), .attribute("minlength", Passwords.minimumLength), .flag("required"),
                to: &html)
            proposal(offer, &html)
            html.element("div", .class("actions")) { html in
                html.element("button", .class("primary"), text: texts.createAndJoin)
            }
        }
        html.element("p", .class("soft")) { html in
            html.text(texts.haveAccount + " ")
            html.element("a", .href(signIn), text: texts.signInToJoin)
        }
    }

    private func proposal(_ offer: Offer, _ html: inout HTML) {
        guard let person = offer.proposed else { return }
        html.element("label", .class("check")) { html in
            html.void("input", .type("checkbox"), .name("person"), .value(person.id.rawValue), .flag("checked"))
            html.text(" " + texts.iAm(person.name))
        }
    }
}
