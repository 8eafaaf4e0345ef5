//! A mail in words, before it is text or HTML. Both are made from it, so they say the same.

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The subject.
    pub subject: String,
    /// The heading, above the greeting.
    pub title: String,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph.
    Text(String),
    /// The name of a product, above the parts about it. Names are never translated.
    Name(String),
    /// A heading.
    Heading(String),
    /// Labels and their values.
    Rows(Vec<Row>),
    /// A step that the reader can take: its name, and the address of the page.
    Step {
        /// The name of the step.
        label: String,
        /// The complete address.
        url: String,
        /// Whether it is only for a reader who looks for it, and does not stand out.
        quiet: bool,
    },
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
    /// How the value comes about.
    pub note: Option<String>,
    /// How it stands out.
    pub kind: RowKind,
}

/// How a row stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Words.
    Words,
    /// An amount.
    Amount,
    /// The sum of the amounts above.
    Total,
}

impl Letter {
    /// A letter that says nothing yet.
    pub fn new(subject: String, title: String) -> Self {
        Self { subject, title, blocks: Vec::new() }
    }

    /// Adds a paragraph.
    pub fn say(&mut self, text: String) -> &mut Self {
        self.push(Block::Text(text))
    }

    /// Names the product that the next rows are about.
    pub fn name(&mut self, product: &str) -> &mut Self {
        self.push(Block::Name(product.to_owned()))
    }

    /// Begins a part with a heading.
    pub fn heading(&mut self, text: String) -> &mut Self {
        self.push(Block::Heading(text))
    }

    /// Adds labels and values.
    pub fn rows(&mut self, rows: Vec<Row>) -> &mut Self {
        self.push(Block::Rows(rows))
    }

    /// Adds a link to a page.
    pub fn step(&mut self, label: String, url: String) -> &mut Self {
        self.push(Block::Step { label, url, quiet: false })
    }

    /// Adds a link to a page, for a reader who looks for it.
    pub fn quiet_step(&mut self, label: String, url: String) -> &mut Self {
        self.push(Block::Step { label, url, quiet: true })
    }

    fn push(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}

impl Row {
    /// A label and words.
    pub fn words(label: String, value: String) -> Self {
        Self { label, value, note: None, kind: RowKind::Words }
    }

    /// A label and an amount.
    pub fn amount(label: String, value: String) -> Self {
        Self { kind: RowKind::Amount, ..Self::words(label, value) }
    }

    /// A label and the sum of the amounts above.
    pub fn total(label: String, value: String) -> Self {
        Self { kind: RowKind::Total, ..Self::words(label, value) }
    }

    /// The row with a note on how the value comes about.
    pub fn note(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }
}
