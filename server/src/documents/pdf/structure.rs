//! The structure of a document, for people who hear it read: the tree of headings, paragraphs and tables that PDF/UA-1
//! and PDF/A-3a ask for. Everything outside of its parts is decoration.

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// The role of a part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading and its level: 1 is the document's own.
    Heading(NonZeroU16, String),
    Paragraph,
    /// A table consists of rows, and a row of cells.
    Table,
    Row,
    /// It names the cells below it.
    ColumnHeader,
    /// It names the cells beside it.
    RowHeader,
    Cell,
    /// A drawing, and what it says to people who do not see it.
    Figure(String),
}

impl Role {
    pub(super) fn title(text: String) -> Self {
        Self::Heading(NonZeroU16::MIN, text)
    }

    pub(super) fn heading(text: String) -> Self {
        Self::Heading(NonZeroU16::MIN.saturating_add(1), text)
    }

    fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level, text) => Tag::Hn(*level, Some(text.clone())).into(),
            Self::Paragraph => Tag::P.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::Figure(text) => Tag::Figure(Some(text.clone())).into(),
        }
    }
}

/// A part, by its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part(usize);

/// The tree. It grows in reading order.
#[derive(Default)]
pub(super) struct Structure {
    parts: Vec<(Role, Vec<Part>, Vec<Identifier>)>,
    top: Vec<Part>,
}

impl Structure {
    /// Adds a part inside of another one, or of the document itself.
    pub(super) fn add(&mut self, role: Role, within: Option<Part>) -> Part {
        let part = Part(self.parts.len());
        self.parts.push((role, Vec::new(), Vec::new()));
        match within.and_then(|Part(index)| self.parts.get_mut(index)) {
            Some((_, children, _)) => children.push(part),
            None => self.top.push(part),
        }
        part
    }

    /// Notes that what was drawn belongs to that part.
    pub(super) fn drawn(&mut self, Part(index): Part, content: Identifier) {
        if let Some((_, _, drawn)) = self.parts.get_mut(index) {
            drawn.push(content);
        }
    }

    /// The tree in the form of the PDF.
    pub(super) fn tree(&self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for &part in &self.top {
            tree.push(self.group(part));
        }
        tree
    }

    fn group(&self, Part(index): Part) -> TagGroup {
        let (role, children, drawn) = &self.parts[index];
        let children = children.iter().map(|child| Node::from(self.group(*child)));
        let drawn = drawn.iter().map(|content| Node::from(*content));
        TagGroup::with_children(role.tag(), children.chain(drawn).collect())
    }
}
